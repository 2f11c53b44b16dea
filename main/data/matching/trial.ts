import { contract } from '#src/contract/ipc.ts';
import type { RuleTrial } from '#src/contract/rule.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { isProtected } from '#src/domain/case/protection.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { matchFamily, type Verdict } from '#src/domain/matching/match.ts';
import { reaches, type RuleBook, type VerdictKind } from '#src/domain/matching/rules.ts';
import { catalogueOf, ruleBookOf } from '../catalogue/catalogue.ts';
import { eventsOf } from '../cases/events.ts';
import { liesIn } from '../cases/queue.ts';
import { readHousehold } from '../people/household.ts';
import { receivedHelp } from '../plans/received.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { familyOf, type RegisterLookup } from './family.ts';
import { checkOf, read, type RuleKind } from './rules.ts';

/** Families that are looked at, newest first: enough to see what a rule does, and done in a second or two. */
const FAMILIES = 300;
const SHOWN = 60;

type Counts = Record<VerdictKind, number>;
const none = (): Counts => ({ LAYAK: 0, TIDAK: 0, BELUM_DIKETAHUI: 0 });

/** What a rule would say of the families of open cases, beside what the rule that counts now says. Nothing is kept. */
export function tryRule(store: Store, user: SessionUser, which: { readonly kind: RuleKind; readonly code: string; readonly text: string; readonly validFrom: string }, lookup: RegisterLookup): RuleTrial {
  const rule = read(store, which.kind, which.code, which.text);
  const empty = { ...checkOf(rule), families: 0, asked: 0, before: none(), after: none(), rows: [] };
  if (!rule.ok || rule.problems.length > 0) return empty;
  const current = only(ruleBookOf(store), which);
  const next = only(rule.book, which);
  const catalogue = catalogueOf(store);
  const found: Found[] = [];
  const [before, after] = [none(), none()];
  const cases = openCases(store, user);
  for (const caseId of cases) {
    const events = eventsOf(store, caseId);
    const state = foldCase(caseId, events);
    const family = { ...familyOf(store, { state, events, helps: receivedHelp(store, state, null), programmes: catalogue.programmes, lookup }), day: which.validFrom };
    const was = new Map(matchFamily(current, catalogue, family).map((verdict) => [keyOf(verdict), verdict]));
    for (const verdict of matchFamily(next, catalogue, family)) {
      const old = was.get(keyOf(verdict))?.verdict ?? 'BELUM_DIKETAHUI';
      before[old] += 1;
      after[verdict.verdict] += 1;
      if (verdict.verdict !== 'TIDAK' || old !== 'TIDAK') found.push({ state, verdict, was: old });
    }
  }
  return {
    ...checkOf(rule), families: cases.length, asked: after.LAYAK + after.TIDAK + after.BELUM_DIKETAHUI, before, after,
    rows: found.sort((a, b) => Number(isSame(a)) - Number(isSame(b))).slice(0, SHOWN).map((one) => rowOf(store, user, one)),
  };
}

interface Found {
  readonly state: CaseState;
  readonly verdict: Verdict;
  readonly was: VerdictKind;
}

const isSame = ({ verdict, was }: Found): boolean => verdict.verdict === was;

function rowOf(store: Store, user: SessionUser, { state, verdict: { personId, verdict, missingFacts }, was }: Found): RuleTrial['rows'][number] {
  return { caseId: state.caseId, number: state.registration?.number ?? '', name: nameOf(store, user, state, personId), was, is: verdict, missingFacts };
}

const keyOf = ({ programme, personId }: Verdict): string => `${programme} ${personId}`;

/** Only the rules that the change can touch. */
function only(book: RuleBook, { kind, code }: { readonly kind: RuleKind; readonly code: string }): RuleBook {
  return { ...book, sets: book.sets.filter((rules) => (kind === 'RULES' ? rules.programme === code : reaches(rules, code, book.shared))) };
}

function openCases({ q, sql }: Store, user: SessionUser): string[] {
  return sql.all(
    q.selectFrom('case_projection').select('case_id').where('desk', 'is not', null).where(liesIn(user.area)).orderBy('opened_at', 'desc').limit(FAMILIES),
  ).map((row) => row.case_id);
}

/** A name only for whoever may open the case; nobody sees one of a protected case here. */
function nameOf(store: Store, user: SessionUser, state: CaseState, personId: string | null): string | null {
  const { who } = contract['case.open'].access;
  if (!(who as readonly string[]).includes(user.role) || isProtected(state) || state.registration === null) return null;
  const { members } = readHousehold(store, state.registration.householdId);
  return members.find((member) => member.id === (personId ?? state.registration?.applicantId))?.name ?? null;
}
