import { Button, Chip, Group, Input, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { TicketView } from '#src/contract/tickets.ts';
import { TICKET_PURPOSES, VULNERABLE_GROUPS, type TicketPurpose, type VulnerableGroup } from '#src/domain/queue/tickets.ts';
import { useCommand } from '../../api.ts';
import { printElement } from '../../app/print.ts';
import { useText } from '../../app/text.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Slip } from './Slip.tsx';
import classes from './tickets.module.css';

/** A number for somebody who came in. What makes a card red is asked, used and forgotten. */
export function TakeTicket(): ReactNode {
  const { t } = useText();
  const [given, setGiven] = useState<TicketView | null>(null);
  return (
    <Paper p="md" component="section" aria-labelledby="take">
      <Title order={2} size="h3" id="take" mb="xs">{t('ticket.take.title')}</Title>
      {given === null ? <TakeForm onGiven={setGiven} /> : <Given ticket={given} onNext={() => setGiven(null)} />}
    </Paper>
  );
}

function TakeForm({ onGiven }: { readonly onGiven: (ticket: TicketView) => void }): ReactNode {
  const { t } = useText();
  const take = useCommand('ticket.take');
  const [ticketId] = useState(() => crypto.randomUUID());
  const [purpose, setPurpose] = useState<TicketPurpose>('NEW_CASE');
  const [vulnerable, setVulnerable] = useState<VulnerableGroup[]>([]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!take.isPending) take.mutate({ ticketId, purpose, vulnerable }, { onSuccess: onGiven });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {take.error !== null && <ErrorState error={take.error} />}
        <Chips label={t('ticket.take.purpose')}>
          <Chip.Group value={purpose} onChange={(value) => setPurpose(value as TicketPurpose)}>
            {TICKET_PURPOSES.map((value) => <Chip key={value} {...CHIP} value={value}>{t(`ticket.purpose.${value}`)}</Chip>)}
          </Chip.Group>
        </Chips>
        <Chips label={t('ticket.take.vulnerable')} hint={t('ticket.take.vulnerableHint')}>
          <Chip.Group multiple value={vulnerable} onChange={(value) => setVulnerable(value as VulnerableGroup[])}>
            {VULNERABLE_GROUPS.map((value) => <Chip key={value} {...CHIP} value={value}>{t(`ticket.vulnerable.${value}`)}</Chip>)}
          </Chip.Group>
        </Chips>
        <Button type="submit" variant="light" accessKey="b" loading={take.isPending} style={{ alignSelf: 'flex-start' }}>{t('ticket.take.action')}</Button>
      </Stack>
    </form>
  );
}

const CHIP = { size: 'xs', radius: 'sm', variant: 'outline', styles: { label: { fontSize: '0.8125rem', height: 30, paddingInline: 10 } } } as const;

function Chips({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: ReactNode }): ReactNode {
  return (
    <fieldset className={classes['chips']}>
      <Input.Label component="legend" labelElement="div">{label}</Input.Label>
      <Group gap={6}>{children}</Group>
      {hint !== undefined && <Input.Description mt={6}>{hint}</Input.Description>}
    </fieldset>
  );
}

function Given({ ticket, onNext }: { readonly ticket: TicketView; readonly onNext: () => void }): ReactNode {
  const { t } = useText();
  const slip = useRef<HTMLDivElement>(null);
  return (
    <div role="status">
      <Text size="sm" c="dimmed">{t('ticket.take.given')}</Text>
      <div className={classes['number']} data-given={ticket.label}>{ticket.label}</div>
      <Text mb="sm">{t(`ticket.priority.${ticket.priority}`)}, {t(`ticket.purpose.${ticket.purpose}`)}</Text>
      <Group gap="xs">
        <Button variant="light" accessKey="b" autoFocus onClick={onNext}>{t('ticket.take.next')}</Button>
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => slip.current !== null && printElement(slip.current, 'SLIP')}>{t('ticket.take.print')}</Button>
      </Group>
      <div hidden><div ref={slip}><Slip ticket={ticket} /></div></div>
    </div>
  );
}
