/** What the product is, and the attribution that published figures and boundaries ask for. */
export function SiteFooter({ example }: { readonly example: boolean }) {
  return (
    <footer class="skillmix-footer">
      <div class="govuk-width-container">
        <p class="govuk-body-s">
          Skillmix plans the skills mix and capacity of children’s services by locality.
        </p>
        {example ? (
          <p class="govuk-body-s">
            Contains public sector information licensed under the{' '}
            <a
              class="govuk-link"
              rel="license"
              href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            >
              Open Government Licence v3.0
            </a>
            . © Crown copyright. Boundaries contain OS data © Crown copyright and database right. Rotherham’s
            and Hillingdon’s localities are illustrative groupings of wards, not official boundaries.
          </p>
        ) : null}
      </div>
    </footer>
  );
}
