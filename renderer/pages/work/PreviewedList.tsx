import { useState, type ReactNode } from 'react';
import type { PagedRows } from '../../app/usePaged.ts';
import { DataTable, type DataTableProps } from '../../components/DataTable.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import classes from '../cases/cases.module.css';

interface PreviewedListProps<Row> extends Pick<DataTableProps<Row>, 'name' | 'label' | 'columns' | 'rowId' | 'autoFocus' | 'empty'> {
  readonly paged: PagedRows<Row>;
  /** Another view begins at its first row. */
  readonly view: string;
  readonly onOpen: (row: Row) => void;
  /** The summary of the marked row. */
  readonly preview: (row: Row) => ReactNode;
}

/** A list page by page, rows by key; beside it a summary that follows the arrow keys. */
export function PreviewedList<Row>({ paged, view, preview, ...table }: PreviewedListProps<Row>): ReactNode {
  if (paged.error !== null) return <ErrorState error={paged.error} onRetry={paged.retry} />;
  if (paged.loading) return <LoadingState />;
  return <Split key={view} {...table} rows={paged.rows} onEnd={paged.more} preview={preview} />;
}

function Split<Row>({ preview, ...table }: DataTableProps<Row> & Pick<PreviewedListProps<Row>, 'preview'>): ReactNode {
  const { rows, rowId } = table;
  const [activeId, setActiveId] = useState<string | null>(null);
  const shown = rows.find((row) => rowId(row) === activeId) ?? rows[0];
  return (
    <div className={classes['split']}>
      <div style={{ minWidth: 0 }}><DataTable<Row> {...table} onActive={(row) => setActiveId(row === null ? null : rowId(row))} /></div>
      {shown !== undefined && preview(shown)}
    </div>
  );
}
