'use client';
import { useActionState } from 'react';
import { placeCall } from './actions';

export function CallForm() {
  const [message, place] = useActionState(placeCall, '');
  return (
    <form action={place}>
      <input name="toNumber" />
      <button type="submit">Call</button>
      <p>{message}</p>
    </form>
  );
}
