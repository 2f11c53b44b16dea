import type { NationalView } from '#src/contract/national.ts';
import type { practiceOperations } from '#src/contract/practice.ts';
import { SlrtError } from '#src/text/error.ts';
import type { PracticeOrder } from '../../national/practice/messages.ts';
import type { Practice } from '../../national/practice/practice.ts';
import type { HandlersOf, UserContext } from '../context.ts';
import { noteNational, viewNational } from './nationalView.ts';

/** Practice with the national system; a real office is refused by each of them. */
export const practiceHandlers: HandlersOf<keyof typeof practiceOperations> = {
  'national.practise': async (_, context) => {
    await practiceOf(context).use(context.store);
    noteNational(context, 'practise');
    return viewNational(context);
  },
  'national.practiseDays': async ({ days }, context) => {
    await obey(context, { do: 'advance', days }, 'practiseDays');
    void context.services.national.sender.run('NIGHT', context.user.userId);
    return viewNational(context);
  },
  'national.practisePublish': (_, context) => obey(context, { do: 'publish' }, 'practisePublish'),
  'national.practiseMaintenance': ({ isShut }, context) => obey(context, { do: 'maintenance', isShut }, 'practiseMaintenance'),
  'national.practiseLine': ({ line }, context) => obey(context, { do: 'line', line }, 'practiseLine'),
};

async function obey(context: UserContext, order: PracticeOrder, name: string): Promise<NationalView> {
  await practiceOf(context).obey(context.store, order);
  noteNational(context, name);
  return viewNational(context);
}

/** @throws SlrtError where the line is somebody else's */
function practiceOf({ services }: UserContext): Practice {
  if (services.national.practice === null) throw new SlrtError('NATIONAL_PRACTICE_FAILED');
  return services.national.practice;
}
