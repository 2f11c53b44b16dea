import { useState } from 'react';
import { useCall } from '../../../api.ts';

export interface Signer {
  /** Null while nobody may sign. */
  readonly signerId: string | null;
  readonly setSigner: (userId: string | null) => void;
  readonly signers: readonly { readonly value: string; readonly label: string }[];
  /** Read, and nobody there. */
  readonly nobody: boolean;
}

/** Who signs letters: the first who may, until somebody else is chosen. */
export function useSigner(): Signer {
  const { data } = useCall('user.signers', {});
  const [chosen, setSigner] = useState<string | null>(null);
  return {
    signerId: chosen ?? data?.[0]?.id ?? null,
    setSigner,
    signers: (data ?? []).map((user) => ({ value: user.id, label: user.position === null ? user.name : `${user.name}, ${user.position}` })),
    nobody: data?.length === 0,
  };
}
