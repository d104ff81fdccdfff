import { NotFoundText } from '#components/ui/not-found-text.tsx';

export default function RecordNotFound() {
  return <NotFoundText />;
}
