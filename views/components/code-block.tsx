/** Text to be copied whole, such as a command: long lines go on below, but are copied as one. */
export function CodeBlock({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section class="skillmix-code" aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
