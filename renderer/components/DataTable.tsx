import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { notify } from '../app/notify.tsx';
import { usePreferences } from '../app/preferences.ts';
import { useText } from '../app/text.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { moveBy } from './moveBy.ts';
import classes from './table.module.css';
import { useTableModel, type TableModel } from './useTableModel.ts';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What is sorted by and copied. */
  readonly value: (row: Row) => string | number | null;
  /** What is shown, when it is more than the value. */
  readonly cell?: (row: Row) => ReactNode;
  /** CSS width such as `12rem`; without one the column takes what is left. */
  readonly width?: string;
  /** Not shown at 200 % zoom on a small screen, where less fits. */
  readonly minor?: boolean;
  readonly align?: 'end';
}

export interface DataTableProps<Row> {
  /** Says what the rows are, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** A single click opens as well: for lists without a preview beside them. */
  readonly openOnClick?: boolean;
  /** The row under the keyboard's mark: for a side panel that follows. */
  readonly onActive?: (row: Row | null) => void;
  /** Remembers column choice and sorting under this name. */
  readonly name: string;
  /** Called near the end of the rows, to fetch the next page. */
  readonly onEnd?: () => void;
  readonly empty: ReactNode;
  /** Beside the count at the foot. */
  readonly foot?: ReactNode;
  /** Height of the scrolled part. */
  readonly height?: string;
  readonly autoFocus?: boolean;
}

const ROW_HEIGHT = { comfortable: 48, compact: 38 } as const;

/** Rows drawn only where they are seen; J, K and arrows move, Enter opens, Ctrl C copies the row. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { t } = useText();
  const model = useTableModel(props.name, props.rows, props.columns, props.rowId);
  const { active, activate, onKeyDown } = useActiveRow(model, props, (text) => void navigator.clipboard.writeText(text).then(() => notify.done(t('form.copied'))));
  const count = model.rows.length;
  return (
    <div className={classes['box']}>
      {props.rows.length === 0 ? props.empty : (
        <ScrolledRows {...props} model={model} active={active} activate={activate} onKeyDown={onKeyDown} />
      )}
      <div className={classes['foot']}>
        <span aria-live="polite">{t('form.rows', { count })}</span>
        {props.foot}
        <ColumnMenu model={model} />
      </div>
    </div>
  );
}

interface Active {
  readonly active: number;
  readonly activate: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useActiveRow<Row>(model: TableModel<Row>, { onOpen, onActive, rowId }: DataTableProps<Row>, copy: (text: string) => void): Active {
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = model.rows.findIndex((row) => row.id === activeId);
  const active = found === -1 ? 0 : found;
  const activate = (index: number): void => {
    const row = model.rows[index]?.original;
    setActiveId(row === undefined ? null : rowId(row));
    onActive?.(row ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = model.rows[active]?.original;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && row !== undefined && event.target === event.currentTarget) {
      onOpen?.(row);
      return;
    }
    if (event.key === 'c' && (event.ctrlKey || event.metaKey) && row !== undefined && String(window.getSelection()) === '') {
      copy(model.columns.map((column) => String(column.value(row) ?? '')).join('\t'));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveBy(event.key, active, model.rows.length);
    if (next === null) return;
    event.preventDefault();
    activate(next);
  };
  return { active, activate, onKeyDown };
}

function ScrolledRows<Row>({ model, active, activate, onKeyDown, label, onOpen, openOnClick, onEnd, height, autoFocus }: DataTableProps<Row> & Active & { readonly model: TableModel<Row> }): ReactNode {
  const prefix = useId();
  const { density } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that this rule is for isn't used here
  const virtual = useVirtualizer({
    count: model.rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT[density], overscan: 8,
    getItemKey: (index) => model.rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => virtual.measure(), [density]); // eslint-disable-line react-hooks/exhaustive-deps -- heights depend on the density only
  useEffect(() => virtual.scrollToIndex(active), [active]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (last >= model.rows.length - 10) onEnd?.();
  }, [last, model.rows.length]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (autoFocus === true) grid.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes['scroll']} style={{ maxHeight: height ?? 'max(320px, calc(100dvh - 300px))' }}>
      <table ref={grid} role="grid" aria-label={label} aria-rowcount={model.rows.length + 1} tabIndex={0} className={classes['table']} data-density={density}
        aria-activedescendant={`${prefix}-${model.rows[active]?.id ?? ''}`} onKeyDown={onKeyDown}>
        <Head model={model} />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = model.rows[index];
            if (row === undefined) return null;
            return (
              <tr key={row.id} id={`${prefix}-${row.id}`} aria-rowindex={index + 2} aria-selected={index === active} data-active={index === active || undefined}
                style={{ height: ROW_HEIGHT[density] }} onClick={() => { activate(index); if (openOnClick === true) onOpen?.(row.original); }} onDoubleClick={() => onOpen?.(row.original)}>
                {model.columns.map((column) => (
                  <td key={column.id} data-minor={column.minor} data-align={column.align}>{column.cell?.(row.original) ?? column.value(row.original)}</td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ model }: { readonly model: TableModel<Row> }): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {model.columns.map((column) => {
          const sorted = model.sortedBy(column.id);
          const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
          return (
            <th key={column.id} scope="col" data-minor={column.minor} data-align={column.align} style={column.width === undefined ? {} : { width: column.width }}
              aria-sort={sorted === null ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}>
              <button type="button" className={classes['sort']} onClick={() => model.sortBy(column.id)}>
                {column.header}{sorted !== null && <Arrow size={14} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
