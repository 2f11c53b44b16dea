import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { isPlausible, type Coordinates } from '#src/domain/area/bounds.ts';
import { centreOf } from '#src/domain/area/centres.ts';
import { coordinatesText, parseCoordinates } from '#src/domain/area/coordinates.ts';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning, TextField } from '../../../components/fields.tsx';
import { PanelForm, useStep } from '../panels/Panel.tsx';
import { SketchMap } from './SketchMap.tsx';

interface PlaceViewProps {
  readonly view: CaseView;
  readonly file: AttachmentState;
  readonly onDone: () => void;
}

/** Where a house stands: typed or pasted in any usual form, or a point on a sketch of the neighbourhood. */
export function PlaceView({ view, file, onDone }: PlaceViewProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const village = view.state.registration?.village ?? '';
  const [text, setText] = useState(file.coordinates === null ? '' : coordinatesText(file.coordinates));
  const [source, setSource] = useState<'TYPED' | 'MAP'>('TYPED');
  const [tried, setTried] = useState(false);
  const found = parseCoordinates(text);
  const problem = tried && found === null ? t('papers.place.typedProblem') : undefined;
  const point = (place: Coordinates): void => {
    setText(coordinatesText(place));
    setSource('MAP');
  };
  const submit = (): void => {
    setTried(true);
    if (found === null) return;
    const at = { caseId: view.state.caseId, attachmentId: file.attachmentId };
    void step.take(() => call('attachment.change', { ...at, document: null, coordinates: { ...found, source } }), t('papers.place.saved'), onDone);
  };
  return (
    <PanelForm step={step} action={t('papers.place.save')} onSubmit={submit} onCancel={onDone} problems={problem === undefined ? [] : [{ fieldId: 'place-typed', text: problem }]}>
      <div>
        <TextField id="place-typed" label={t('papers.place.typed')} example={t('papers.place.typedExample')} maw={460} value={text} error={problem} maxLength={400} data-autofocus
          onChange={(event) => { setText(event.currentTarget.value); setSource('TYPED'); }} />
        {found !== null && !isPlausible(found) && <FieldWarning>{t('papers.warning.COORDINATES_IMPLAUSIBLE')}</FieldWarning>}
      </div>
      <SketchMap village={village} point={found !== null && isPlausible(found) ? found : null} centre={centreOf(village)} onPoint={point} />
    </PanelForm>
  );
}
