import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/states.tsx';
import { useText } from './text.tsx';

export function NotFound(): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  return <EmptyState title={t('error.NOT_FOUND.text')} hint={t('error.NOT_FOUND.next')} action={<Button mt="sm" onClick={() => void navigate({ to: '/' })}>{t('shell.nav.home')}</Button>} />;
}
