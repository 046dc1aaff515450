/// What every page and every answer needs of HTTP: [Route], reading parameters ([Params], [Forms]), rendering
/// ([Renderer], [Visit]), feeds ([Feed]) and the site's own address ([SiteAddress]). Floor 4, below the pages: may
/// import `document`, `validity`, `search`, `register` and `web.view`.
@NullMarked
package policybase.web.http;

import org.jspecify.annotations.NullMarked;
