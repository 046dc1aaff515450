package policybase.web.view;

/// How a page is looked at: what the layout needs to know of the reader's request.
///
/// @param elder whether the reader chose 长辈版
/// @param here the address of the page as the reader called it, without the host
/// @param origin scheme and host the site is called by; empty when unknown
public record Visit(boolean elder, String here, String origin) {
    /// Nothing known.
    public static final Visit NONE = new Visit(false, "/", "");

    /// The name of the parameter and of the cookie that remember the choice.
    public static final String MODE = "mode";

    public static final String ELDER = "elder";
    public static final String STANDARD = "standard";

    /// The same page in the other mode.
    public String switchHref() {
        return here + (here.indexOf('?') < 0 ? '?' : '&') + MODE + '=' + (elder ? STANDARD : ELDER);
    }

    /// The whole address of the page; empty when the host is unknown.
    public String url() {
        return origin.isEmpty() ? "" : origin + here;
    }

    /// Name of the host without a port.
    public String domain() {
        var host = origin.substring(origin.indexOf("//") + (origin.contains("//") ? 2 : 1));
        return host.startsWith("[") ? host.replaceFirst("\\]:\\d+$", "]") : host.replaceFirst(":\\d+$", "");
    }
}
