import { Button, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FACTS, type FactCode, type FactType } from '#src/domain/matching/facts.ts';
import type { Translate } from '#src/text/index.ts';
import { useText } from '../../app/text.tsx';
import { factName, valueText } from '../cases/matchingText.ts';

/** What a rule may ask, with the values it may name: beside the text that is edited. */
export function FactList(): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t('rule.facts')}</Button>
      {open && (
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('rule.fact.code')}</Table.Th><Table.Th>{t('rule.fact.means')}</Table.Th><Table.Th>{t('rule.fact.values')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {(Object.keys(FACTS) as FactCode[]).map((fact) => (
              <Table.Tr key={fact}><Table.Td ff="monospace" fz="xs">{fact}</Table.Td><Table.Td>{factName(fact, t)}. {t(`rule.of.${FACTS[fact].of}`)}</Table.Td><Table.Td fz="sm">{valuesOf(fact, FACTS[fact].type, t)}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

function valuesOf(fact: FactCode, type: FactType, t: Translate): string {
  switch (type.kind) {
    case 'NUMBER': return t('rule.fact.number', { low: type.min, high: type.max });
    case 'BOOLEAN': return 'true, false';
    case 'AREA': return t('rule.fact.area');
    case 'CODE': return type.codes.map((code) => `${code} (${valueText(fact, code, t)})`).join(', ');
    case 'CODES': return type.codes === null ? t('rule.fact.programmes') : type.codes.map((code) => `${code} (${valueText(fact, code, t)})`).join(', ');
  }
}
