import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { QUEUES, type Queue } from '#src/contract/cases.ts';
import { AccessLogPage } from '../pages/access/AccessLogPage.tsx';
import { CasePage } from '../pages/cases/CasePage.tsx';
import { CasesPage } from '../pages/cases/CasesPage.tsx';
import { HelpPage } from '../pages/help/HelpPage.tsx';
import { HolidaysPage } from '../pages/holidays/HolidaysPage.tsx';
import { HomePage } from '../pages/home/HomePage.tsx';
import { DoubleHelpPage } from '../pages/national/DoubleHelpPage.tsx';
import { NationalPage } from '../pages/national/NationalPage.tsx';
import { PreListPage } from '../pages/national/PreListPage.tsx';
import { OfficePage } from '../pages/office/OfficePage.tsx';
import { AnswerEntryPage } from '../pages/letters/AnswerEntryPage.tsx';
import { LettersPage } from '../pages/letters/LettersPage.tsx';
import { DeliberationPage } from '../pages/proposals/deliberation/DeliberationPage.tsx';
import { ProposalPage } from '../pages/proposals/ProposalPage.tsx';
import { ProposalsPage } from '../pages/proposals/ProposalsPage.tsx';
import { readProposalsSearch, readStartSearch } from '../pages/proposals/search.ts';
import { VervalPage } from '../pages/proposals/verval/VervalPage.tsx';
import { StartPage } from '../pages/proposals/start/StartPage.tsx';
import { ProblemsPage } from '../pages/problems/ProblemsPage.tsx';
import { ProgrammesPage } from '../pages/programmes/ProgrammesPage.tsx';
import { PuskesosPage } from '../pages/puskesos/PuskesosPage.tsx';
import { DraftPage } from '../pages/register/DraftPage.tsx';
import { ReceiptPage } from '../pages/register/ReceiptPage.tsx';
import { RegisterPage } from '../pages/register/RegisterPage.tsx';
import { AccessTablePage } from '../pages/access/AccessTablePage.tsx';
import { ReactivationPage } from '../pages/reactivation/ReactivationPage.tsx';
import { StatusPage } from '../pages/status/StatusPage.tsx';
import { RegistryDataPage } from '../pages/registry/RegistryDataPage.tsx';
import { AddFamilyDraftPage, AddFamilyPage } from '../pages/rounds/AddFamilyPage.tsx';
import { RoundDeliberationPage } from '../pages/rounds/RoundDeliberationPage.tsx';
import { RoundPage } from '../pages/rounds/RoundPage.tsx';
import { RoundsPage } from '../pages/rounds/RoundsPage.tsx';
import { TermsPage } from '../pages/terms/TermsPage.tsx';
import { TextsPage } from '../pages/texts/TextsPage.tsx';
import { TicketsPage } from '../pages/tickets/TicketsPage.tsx';
import { UsersPage } from '../pages/users/UsersPage.tsx';
import { NewVisitPage } from '../pages/visits/NewVisitPage.tsx';
import { VisitDraftPage } from '../pages/visits/VisitDraftPage.tsx';
import { VisitPage } from '../pages/visits/VisitPage.tsx';
import { VisitsPage } from '../pages/visits/VisitsPage.tsx';
import { ErrorState } from '../components/states.tsx';
import { Root } from './Root.tsx';
import { NotFound } from './NotFound.tsx';

/** Whose number is served: `/register?ticket=ID`. */
export interface RegisterSearch {
  readonly ticket?: string;
}

/** What a link to the queues may say: `/cases?queue=IN_REVIEW&text=siti`. */
export interface CasesSearch {
  readonly queue?: Queue;
  readonly text?: string;
  readonly village?: string;
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} /> });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

// The way of a case
export const casesRoute = createRoute({ getParentRoute: () => root, path: '/cases', component: CasesPage, validateSearch: readCasesSearch });
export const caseRoute = createRoute({ getParentRoute: () => root, path: '/cases/$caseId', component: CasePage });
const puskesos = createRoute({ getParentRoute: () => root, path: '/puskesos', component: PuskesosPage });
const tickets = createRoute({ getParentRoute: () => root, path: '/tickets', component: TicketsPage });
const register = createRoute({ getParentRoute: () => root, path: '/register', component: RegisterPage, validateSearch: readRegisterSearch });
export const draftRoute = createRoute({ getParentRoute: () => root, path: '/register/$draftId', component: DraftPage });
const receipt = createRoute({ getParentRoute: () => root, path: '/register/$draftId/receipt', component: ReceiptPage });

// Work beside the cases
const status = createRoute({ getParentRoute: () => root, path: '/status', component: StatusPage });
const reactivation = createRoute({ getParentRoute: () => root, path: '/reactivation', component: ReactivationPage });
const letters = createRoute({ getParentRoute: () => root, path: '/letters', component: LettersPage, validateSearch: readView });
const answers = createRoute({ getParentRoute: () => root, path: '/answers', component: AnswerEntryPage });
const visits = createRoute({ getParentRoute: () => root, path: '/visits', component: VisitsPage, validateSearch: readView });
const newVisit = createRoute({ getParentRoute: () => root, path: '/visits/new', component: NewVisitPage });
const visitDraft = createRoute({ getParentRoute: () => root, path: '/visits/draft/$draftId', component: VisitDraftPage });
const visit = createRoute({ getParentRoute: () => root, path: '/visits/$reportId', component: VisitPage });
const proposals = createRoute({ getParentRoute: () => root, path: '/proposals', component: ProposalsPage, validateSearch: readProposalsSearch });
const proposal = createRoute({ getParentRoute: () => root, path: '/proposals/$proposalId', component: ProposalPage });
const deliberation = createRoute({ getParentRoute: () => root, path: '/proposals/$proposalId/deliberation', component: DeliberationPage });
const verval = createRoute({ getParentRoute: () => root, path: '/proposals/$proposalId/verval', component: VervalPage });
const propose = createRoute({ getParentRoute: () => root, path: '/cases/$caseId/propose', component: StartPage, validateSearch: readStartSearch });
const rounds = createRoute({ getParentRoute: () => root, path: '/rounds', component: RoundsPage, validateSearch: readView });
const round = createRoute({ getParentRoute: () => root, path: '/rounds/$roundId', component: RoundPage });
const roundDraft = createRoute({ getParentRoute: () => root, path: '/rounds/draft/$draftId', component: AddFamilyDraftPage });
const addFamily = createRoute({ getParentRoute: () => root, path: '/rounds/$roundId/add', component: AddFamilyPage });
const roundDeliberation = createRoute({ getParentRoute: () => root, path: '/rounds/$roundId/deliberation', component: RoundDeliberationPage });

// The office
const programmes = createRoute({ getParentRoute: () => root, path: '/programmes', component: ProgrammesPage });
const users = createRoute({ getParentRoute: () => root, path: '/users', component: UsersPage });
const office = createRoute({ getParentRoute: () => root, path: '/office', component: OfficePage });
const registry = createRoute({ getParentRoute: () => root, path: '/registry', component: RegistryDataPage });
const national = createRoute({ getParentRoute: () => root, path: '/national', component: NationalPage });
const preList = createRoute({ getParentRoute: () => root, path: '/pre-list', component: PreListPage });
const doubleHelp = createRoute({ getParentRoute: () => root, path: '/double-help', component: DoubleHelpPage });
const holidays = createRoute({ getParentRoute: () => root, path: '/holidays', component: HolidaysPage });
const terms = createRoute({ getParentRoute: () => root, path: '/terms', component: TermsPage });
const texts = createRoute({ getParentRoute: () => root, path: '/texts', component: TextsPage });
const problems = createRoute({ getParentRoute: () => root, path: '/problems', component: ProblemsPage });
const accessTable = createRoute({ getParentRoute: () => root, path: '/access-table', component: AccessTablePage });
const accessLog = createRoute({ getParentRoute: () => root, path: '/access-log', component: AccessLogPage });
const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpPage });

const routeTree = root.addChildren([
  home, tickets, register, draftRoute, receipt,
  casesRoute, caseRoute, puskesos,
  status, reactivation, letters, answers,
  visits, newVisit, visitDraft, visit,
  proposals, proposal, deliberation, verval, propose,
  rounds, round, roundDraft, addFamily, roundDeliberation,
  programmes, users, office, registry, national, preList, doubleHelp, holidays, terms, texts, problems, accessTable, accessLog, help,
]);

/** Addresses live behind the `#`, so that the page can be loaded from a file. */
export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false, defaultPendingMs: 200 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function readRegisterSearch({ ticket }: Record<string, unknown>): RegisterSearch {
  return typeof ticket === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(ticket) ? { ticket } : {};
}

/** `/visits?view=RETURNED`: what waits for the own role (MINE), ALL, or a status. */
function readView({ view }: Record<string, unknown>): { readonly view?: string } {
  return typeof view === 'string' && /^[A-Z_]{1,40}$/.test(view) ? { view } : {};
}

function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  const { queue, text, village } = search;
  return {
    ...(QUEUES.some((known) => known === queue) ? { queue: queue as Queue } : {}),
    ...(typeof text === 'string' && text !== '' ? { text: text.slice(0, 80) } : {}),
    ...(typeof village === 'string' ? { village } : {}),
  };
}
