/** How far the sending of a form has come: brought out and filled in by the script while the form is on its way. */
export function SendingProgress() {
  return (
    <div class="skillmix-sending" role="status" data-sending>
      <div hidden data-sending-shown>
        <p class="govuk-body" data-sending-words />
        <progress class="skillmix-sending__bar" max="100" aria-label="How much has been sent" />
      </div>
    </div>
  );
}
