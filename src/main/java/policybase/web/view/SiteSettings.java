package policybase.web.view;

import java.util.List;

/// What a site says of itself.
///
/// @param name name of the site, such as 青栎县政策文件库
/// @param county the place it serves, such as 青栎县
/// @param hotline the number to call next, 12345
/// @param organiser 主办单位, empty when not to be shown
/// @param identifier 政府网站标识码 (ten digits), empty when the site has none
public record SiteSettings(
        String name, String county, String hotline, String organiser, String identifier, Portal portal) {
    public SiteSettings(String name, String county, String hotline, String organiser, String identifier) {
        this(name, county, hotline, organiser, identifier, Portal.NONE);
    }

    /// What the portal says besides; what is empty is not shown.
    ///
    /// @param url where the public reaches the site; empty: as each reader calls it
    /// @param undertaker 承办单位
    /// @param findErrors address of 我为政府网站找错
    /// @param badge address behind the 党政机关 badge
    /// @param licence under which terms the data may be used
    /// @param questions what people often ask
    public record Portal(
            String url,
            String undertaker,
            String contact,
            String icp,
            String police,
            String findErrors,
            String badge,
            String licence,
            List<String> questions) {
        public static final Portal NONE = new Portal("", "", "", "", "", "", "", "", List.of());

        public Portal {
            questions = List.copyOf(questions);
        }
    }
}
