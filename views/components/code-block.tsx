/** Text to be copied whole, such as a command: it keeps its lines, and scrolls within itself, by keyboard as well. */
export function CodeBlock({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section class="skillmix-code" aria-label={label} tabindex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
