import type { Contract, ContractEvents, EventName, OperationName, OutputOf, ParsedInputOf } from '#src/contract/ipc.ts';
import type { FileKind } from '#src/contract/shell.ts';
import type { Office } from '../data/office/service.ts';
import type { Recheck } from '../data/cases/recheckAll.ts';
import type { SessionUser } from '../data/sessions/session.ts';
import type { Store } from '../data/store.ts';
import type { Secrets } from '../data/secrets.ts';
import type { NationalSender } from '../national/office/sender.ts';
import type { Practice } from '../national/practice/practice.ts';
import type { RegistryAccess } from '../data/registryAccess.ts';
import type { ChosenFiles } from './chosenFiles.ts';
import type { Journal } from './journal.ts';
import type { Uploads } from './uploads.ts';

/** One window, the command line, or a test: who is on the other end of the line. */
export interface Connection {
  /** Said by the shell, which knows the window's page; everything else is refused. */
  readonly trusted: boolean;
  token: string | null;
  /** The shell keeps the token over a restart of the data process. */
  tokenChanged(token: string | null): void;
  /** The only operations that this line may call; without it, all that its user may. */
  readonly only?: readonly OperationName[];
}

/** What only the shell can do, lent to the data process. */
export interface Shell {
  saveFile(fileName: string, bytes: Uint8Array): Promise<boolean>;
  /** Null when the user chose nothing. The path never goes to a window. */
  chooseFile(kind: FileKind): Promise<{ readonly path: string; readonly size: number } | null>;
  openBoard(): Promise<void>;
  /** Hands an address over to the system; the contract allows two kinds. */
  openLink(url: string): Promise<void>;
  chooseFolder(): Promise<string | null>;
  /** The desk's window as PNG; null: there is none. */
  picture(): Promise<Uint8Array | null>;
}

export interface Services {
  readonly office: Office;
  readonly registry: RegistryAccess;
  readonly shell: Shell;
  readonly files: ChosenFiles;
  readonly uploads: Uploads;
  readonly journal: Journal;
  readonly recheck: Recheck;
  /** The office's one sender to SIKS-NG, its credentials, and what a demo office practises with. */
  readonly national: { readonly sender: NationalSender; readonly secret: Secrets; readonly practice: Practice | null };
  /** Tells all windows. */
  broadcast<E extends EventName>(event: E, data: ContractEvents[E]): void;
}

export interface PublicContext {
  readonly services: Services;
  readonly connection: Connection;
}

/** Of somebody logged in, whose role and area have been checked for this operation. */
export interface UserContext extends PublicContext {
  readonly store: Store;
  readonly user: SessionUser;
}

export type ContextOf<N extends OperationName> = Contract[N]['access']['who'] extends 'public' ? PublicContext : UserContext;

export type Handler<N extends OperationName> = (
  input: ParsedInputOf<N>,
  context: ContextOf<N>,
) => OutputOf<N> | Promise<OutputOf<N>>;

/** A missing handler does not compile. */
export type Handlers = { readonly [N in OperationName]: Handler<N> };

/** The handlers of one aggregate. */
export type HandlersOf<Names extends OperationName> = { readonly [N in Names]: Handler<N> };
