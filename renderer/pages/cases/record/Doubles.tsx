import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { DuplicatePanel } from '../../../components/DuplicatePanel.tsx';

/** Members of this family who may be on record a second time, and what was decided of them. */
export function Doubles({ view }: { readonly view: CaseView }): ReactNode {
  const { role } = useSession();
  if (!mayCall(role, 'people.duplicates')) return null;
  const { household, members } = view.household;
  const { familyCard, village, address, phone } = household;
  const query = {
    household: { familyCard, village, address, phone },
    members: members.map(({ id, name, nik, birthDate, sex }) => ({ id, name, nik, birthDate, sex })),
  };
  return <DuplicatePanel query={query} mayDecide={mayCall(role, 'people.decideDuplicate')} />;
}
