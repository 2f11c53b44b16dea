import type { ReactNode } from 'react';
import type { CatalogueKind } from '#src/domain/programme/catalogue.ts';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { call, useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { Answered } from '../../components/states.tsx';
import { useForm } from '../../components/useForm.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { PartnerFields, ProgrammeFields } from './EntryFields.tsx';
import { partnerForm, partnerOfForm, partnerProblems, programmeForm, programmeOfForm, programmeProblems } from './entryForm.ts';

interface EntryPanelProps {
  readonly kind: CatalogueKind;
  /** Null: a new one. */
  readonly entry: Programme | Partner | null;
  readonly onClose: () => void;
}

/** Writes a new version of a programme or partner, or a new one; what was before stays in the history. */
export function EntryPanel({ kind, entry, onClose }: EntryPanelProps): ReactNode {
  const { t } = useText();
  const history = useCall('catalogue.history', { kind, code: entry?.code ?? 'NEW' }, { enabled: entry !== null, staleTime: 0 });
  const form = (basis: string | null): ReactNode =>
    kind === 'PROGRAMME' ? <ProgrammeEditor entry={entry as Programme | null} basis={basis} onDone={onClose} /> : <PartnerEditor entry={entry as Partner | null} basis={basis} onDone={onClose} />;
  return (
    <Side title={entry === null ? t('catalogue.newTitle') : entry.name} size="640px" onClose={onClose}>
      {entry === null ? form(null) : <Answered answer={history}>{(versions) => form(versions[0]?.id ?? null)}</Answered>}
    </Side>
  );
}

function ProgrammeEditor({ entry, basis, onDone }: { readonly entry: Programme | null; readonly basis: string | null; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('catalogue');
  const form = useForm(programmeForm(entry, today()), (values) => programmeProblems(values, t));
  const save = (): void => {
    const parsed = programmeOfForm(form.values, entry?.retired ?? false);
    if (!form.check() || !parsed.success) return;
    const { versionFrom, note } = form.values;
    void step.take(() => call('catalogue.writeProgramme', { entry: parsed.data, isNew: entry === null, validFrom: versionFrom ?? today(), note, basis }), t('catalogue.saved'), onDone);
  };
  return <PanelForm step={step} action={t('catalogue.save')} problems={form.problems} onSubmit={save} onCancel={onDone}><ProgrammeFields form={form} isNew={entry === null} /></PanelForm>;
}

function PartnerEditor({ entry, basis, onDone }: { readonly entry: Partner | null; readonly basis: string | null; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('catalogue');
  const form = useForm(partnerForm(entry, today()), (values) => partnerProblems(values, t));
  const save = (): void => {
    const parsed = partnerOfForm(form.values, entry, entry?.retired ?? false);
    if (!form.check() || !parsed.success) return;
    const { versionFrom, note } = form.values;
    void step.take(() => call('catalogue.writePartner', { entry: parsed.data, isNew: entry === null, validFrom: versionFrom ?? today(), note, basis }), t('catalogue.saved'), onDone);
  };
  return <PanelForm step={step} action={t('catalogue.save')} problems={form.problems} onSubmit={save} onCancel={onDone}><PartnerFields form={form} isNew={entry === null} /></PanelForm>;
}
