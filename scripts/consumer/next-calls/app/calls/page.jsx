import { CallForm } from './form';

export default function Page() {
  return <CallForm />;
}
