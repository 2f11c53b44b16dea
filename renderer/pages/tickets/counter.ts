import { useState } from 'react';
import { remember, remembered } from '../../app/preferences.ts';

const KEY = 'ticket.counter';

/** The counter that this PC serves, as it is called out; empty until somebody says. */
export function useCounter(): readonly [string, (name: string) => void] {
  const [counter, setCounter] = useState(() => remembered(KEY, ''));
  return [counter, (name) => {
    remember(KEY, name);
    setCounter(name);
  }];
}
