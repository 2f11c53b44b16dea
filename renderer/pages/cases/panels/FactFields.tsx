import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SubjectFacts } from '#src/contract/plan.ts';
import { ASSESSABLE, HOUSE_QUESTIONS, type AssessableFact } from '#src/domain/matching/assessed.ts';
import { FACTS, fitsFact, type FactSource, type FactType } from '#src/domain/matching/facts.ts';
import { formatDate, formatNumber, formatRupiah } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import type { Language } from '#src/text/language.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { factName, valueText } from '../matchingText.ts';

export type SaidValue = string | number | boolean;
/** By subject (`HOME` for the house) and fact; what is not there is not said. */
export type Said = Readonly<Record<string, Readonly<Record<string, SaidValue>>>>;

export const HOUSE = 'HOME';
const fieldId = (key: string, fact: string): string => `fact-${key}-${fact}`;

/** Numbers out of their bounds. */
export function factProblems(said: Said, t: Translate): FormProblem[] {
  return Object.entries(said).flatMap(([key, values]) => Object.entries(values).flatMap(([fact, value]): FormProblem[] => {
    const { type } = FACTS[fact as AssessableFact];
    if (type.kind !== 'NUMBER' || fitsFact(fact as AssessableFact, value)) return [];
    return [{ fieldId: fieldId(key, fact), text: `${factName(fact, t)}: ${t('assessment.facts.range', { low: formatNumber(type.min), high: formatNumber(type.max) })}` }];
  }));
}

interface FactFieldsProps {
  readonly facts: readonly SubjectFacts[];
  readonly nameOf: (key: string) => string;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

/** What the officer saw or asked, for the rules: of every house the same few questions, of members what programmes wait for. */
export function FactFields({ facts, nameOf, said, onSay, errorOf }: FactFieldsProps): ReactNode {
  const { t, language } = useText();
  const [added, setAdded] = useState<Readonly<Record<string, readonly AssessableFact[]>>>({});
  const say = (key: string, fact: AssessableFact, value: SaidValue | null): void => {
    const { [fact]: _before, ...others } = said[key] ?? {};
    onSay({ ...said, [key]: value === null ? others : { ...others, [fact]: value } });
  };
  const subjects = facts.map((subject) => {
    const key = subject.personId ?? HOUSE;
    return { subject, key, name: subject.personId === null ? t('assessment.facts.house') : nameOf(key), shown: shownFacts(subject, Object.keys(said[key] ?? {}), added[key] ?? []) };
  });
  // Of whom nothing is asked, one small field each is enough.
  const asked = subjects.filter(({ shown }) => shown.length > 0);
  const others = subjects.filter(({ shown }) => shown.length === 0);
  const more = ({ personId }: SubjectFacts, shown: readonly AssessableFact[], label: string, name: string): ReactNode => {
    const key = personId ?? HOUSE;
    const left = ASSESSABLE.filter((fact) => (FACTS[fact].of === 'HOUSEHOLD') === (personId === null) && !shown.includes(fact));
    return (
      <ChoiceField key={`more-${key}-${shown.length}`} label={label} aria-label={name} placeholder={t('assessment.facts.addHint')} searchable value={null}
        data={left.map((fact) => ({ value: fact, label: factName(fact, t) }))} onChange={(fact) => setAdded({ ...added, [key]: [...added[key] ?? [], fact as AssessableFact] })} />
    );
  };
  return (
    <Stack gap="md" component="section" aria-label={t('assessment.facts.title')}>
      <div>
        <Title order={3} size="h3">{t('assessment.facts.title')}</Title>
        <Text size="sm" c="dimmed">{t('assessment.facts.lead')}</Text>
      </div>
      {asked.map(({ subject, key, name, shown }) => (
        <div key={key} role="group" aria-label={`${t('assessment.facts.title')}: ${name}`}>
          <Text fw={600} mb={4}>{name}</Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            {shown.map((fact) => (
              <FactField key={fact} id={fieldId(key, fact)} fact={fact} value={said[key]?.[fact] ?? null} error={errorOf(fieldId(key, fact))}
                awaited={subject.awaited.includes(fact)} example={otherSources(subject, fact, said[key]?.[fact], t, language)} onSay={(value) => say(key, fact, value)} />
            ))}
            {more(subject, shown, t('assessment.facts.add'), t('assessment.facts.addOf', { who: name }))}
          </SimpleGrid>
        </div>
      ))}
      {others.length > 0 && (
        <div role="group" aria-label={t('assessment.facts.addAbout')}>
          <Text fw={600} mb={4}>{t('assessment.facts.addAbout')}</Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">{others.map(({ subject, name }) => more(subject, [], name, t('assessment.facts.addOf', { who: name })))}</SimpleGrid>
        </div>
      )}
    </Stack>
  );
}

/** In the order in which they are always asked. */
function shownFacts({ personId, awaited }: SubjectFacts, said: readonly string[], added: readonly AssessableFact[]): AssessableFact[] {
  const wanted = new Set<string>([...(personId === null ? HOUSE_QUESTIONS : []), ...awaited, ...said, ...added]);
  return ASSESSABLE.filter((fact) => wanted.has(fact));
}

/** What other sources say, so that nobody asks in vain and a difference is seen. */
function otherSources({ known }: SubjectFacts, fact: AssessableFact, now: SaidValue | undefined, t: Translate, language: Language): string | undefined {
  const value = known.find((one) => one.fact === fact);
  if (value === undefined) return undefined;
  const sources: readonly { readonly value: unknown; readonly source: FactSource; readonly asOf?: string | null }[] = [value, ...value.others];
  const other = sources.filter(({ source }) => source !== 'ASSESSMENT');
  const [first] = now === undefined ? other : other.filter((one) => one.value !== now);
  if (first === undefined) return undefined;
  const day = first.asOf === undefined || first.asOf === null || first.asOf === '' ? '' : `, ${formatDate(first.asOf, language)}`;
  return t(now === undefined ? 'assessment.facts.now' : 'assessment.facts.differs', { value: valueText(fact, first.value as SaidValue, t), source: `${t(`matching.source.${first.source}`)}${day}` });
}

interface FactFieldProps {
  readonly id: string;
  readonly fact: AssessableFact;
  readonly value: SaidValue | null;
  readonly awaited: boolean;
  readonly example: string | undefined;
  readonly error: string | undefined;
  readonly onSay: (value: SaidValue | null) => void;
}

const UNSAID = 'UNSAID';

function FactField({ id, fact, value, awaited, example, error, onSay }: FactFieldProps): ReactNode {
  const { t } = useText();
  const type: FactType = FACTS[fact].type;
  const hint = { ...(example === undefined ? {} : { example }), error };
  const mark = awaited && value === null ? <Group gap={0} mt={4}><Badge size="xs" variant="light" color="amber">{t('assessment.facts.awaited')}</Badge></Group> : null;
  if (type.kind === 'NUMBER') {
    const money = fact === 'INCOME' && typeof value === 'number' ? { example: formatRupiah(value) } : {};
    return (
      <div>
        <TextField id={id} label={factName(fact, t)} {...hint} {...money} inputMode="numeric" maxLength={10} placeholder={t('assessment.facts.unknown')} value={value === null ? '' : String(value)}
          onChange={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '');
            onSay(digits === '' ? null : Number(digits));
          }} />
        {mark}
      </div>
    );
  }
  const codes = type.kind === 'CODE' ? type.codes.map((code) => ({ value: code, label: valueText(fact, code, t) })) : [{ value: 'true', label: t('matching.yes') }, { value: 'false', label: t('matching.no') }];
  return (
    <div>
      <ChoiceField id={id} label={factName(fact, t)} {...hint} value={value === null ? UNSAID : String(value)} data={[{ value: UNSAID, label: t('assessment.facts.unknown') }, ...codes]}
        onChange={(chosen) => onSay(chosen === null || chosen === UNSAID ? null : type.kind === 'BOOLEAN' ? chosen === 'true' : chosen)} />
      {mark}
    </div>
  );
}
