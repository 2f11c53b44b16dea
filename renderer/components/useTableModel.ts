import { columnVisibilityFeature, createSortedRowModel, rowSortingFeature, sortFn_alphanumeric, sortFn_basic, tableFeatures, useTable, type ColumnDef, type SortingState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { remember, remembered } from '../app/preferences.ts';
import type { DataColumn } from './DataTable.tsx';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic } });

interface Layout {
  readonly hidden: readonly string[];
  readonly sorting: SortingState;
}

export interface TableModel<Row> {
  readonly rows: readonly { readonly id: string; readonly original: Row }[];
  /** The columns that are shown, in order. */
  readonly columns: readonly DataColumn<Row>[];
  readonly allColumns: readonly DataColumn<Row>[];
  readonly isHidden: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly sortedBy: (id: string) => 'asc' | 'desc' | null;
  /** Ascending, descending, then the rows' own order. */
  readonly sortBy: (id: string) => void;
}

/** Sorting and column choice by TanStack Table, remembered per table on this PC. */
export function useTableModel<Row>(name: string, rows: readonly Row[], columns: readonly DataColumn<Row>[], rowId: (row: Row) => string): TableModel<Row> {
  const [layout, setLayout] = useState<Layout>(() => remembered(`table.${name}`, { hidden: [], sorting: [] }));
  const change = (next: Layout): void => {
    setLayout(next);
    remember(`table.${name}`, next);
  };
  const definitions = useMemo(() => columns.map((column): ColumnDef<typeof features, Row & object> => ({
    id: column.id, accessorFn: (row) => column.value(row), sortFn: 'alphanumeric', sortUndefined: 'last',
  })), [columns]);
  const data = useMemo(() => [...rows] as (Row & object)[], [rows]);
  const table = useTable({
    features, columns: definitions, data, getRowId: (row) => rowId(row),
    state: { sorting: layout.sorting, columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])) },
    onSortingChange: (update) => change({ ...layout, sorting: typeof update === 'function' ? update(layout.sorting) : update }),
  });
  const isHidden = (id: string): boolean => layout.hidden.includes(id);
  return {
    rows: table.getRowModel().rows,
    columns: columns.filter((column) => !isHidden(column.id)),
    allColumns: columns,
    isHidden,
    toggle: (id) => change({ ...layout, hidden: isHidden(id) ? layout.hidden.filter((other) => other !== id) : [...layout.hidden, id] }),
    sortedBy: (id) => table.getColumn(id)?.getIsSorted() || null,
    sortBy: (id) => table.getColumn(id)?.toggleSorting(),
  };
}
