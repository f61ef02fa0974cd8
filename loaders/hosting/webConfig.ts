import { contentTypes } from "../serve/contentTypes.js";
import { readerHeaders } from "./readerHeaders.js";

/**
 * A web.config for IIS, one for each edition's site. The internal one lets in a group of the municipality's directory, by
 * Windows login; behind Entra application proxy the same group is assigned to the application.
 */
export function webConfig(edition: "publik" | "intern"): string {
  const headers = Object.entries(readerHeaders(edition)).map(
    ([name, value]) => `        <add name="${name}" value="${value}" />`,
  );
  const types = Object.entries(contentTypes).flatMap(([ending, type]) => [
    `      <remove fileExtension=".${ending}" />`,
    `      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  ]);
  const who =
    edition === "publik"
      ? `        <add accessType="Allow" users="*" />`
      : `        <add accessType="Allow" roles="KOMMUN\\nulage-lasare" />`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Nuläge, utgåvan ${edition}. Läggs i en mapp för sig, utanför utgåvan, som är webbplatsens rot; se docs/hosting. -->
<configuration>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="X-Powered-By" />
${headers.map((line) => `  ${line}`).join("\n")}
          <add name="Strict-Transport-Security" value="max-age=31536000; includeSubDomains" />
        </customHeaders>
      </httpProtocol>
      <security>
        <authentication>
          <anonymousAuthentication enabled="${edition === "publik"}" />
          <windowsAuthentication enabled="${edition === "intern"}" />
        </authentication>
        <authorization>
          <clear />
${who}
        </authorization>
        <requestFiltering removeServerHeader="true">
          <verbs allowUnlisted="false">
            <add verb="GET" allowed="true" />
            <add verb="HEAD" allowed="true" />
          </verbs>
        </requestFiltering>
      </security>
      <directoryBrowse enabled="false" />
      <staticContent>
${types.map((line) => `  ${line}`).join("\n")}
      </staticContent>
      <defaultDocument>
        <files>
          <clear />
          <add value="index.html" />
        </files>
      </defaultDocument>
    </system.webServer>
  </location>
</configuration>
`;
}
