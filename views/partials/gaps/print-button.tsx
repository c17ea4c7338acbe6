import { Button } from '../../components/button.tsx';

/** Prints the page. It appears where the script runs; elsewhere the browser's own menu prints. */
export function PrintButton() {
  return (
    <Button type="button" kind="secondary" data-print="" hidden>
      Print
    </Button>
  );
}
