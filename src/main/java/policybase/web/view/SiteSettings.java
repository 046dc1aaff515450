package policybase.web.view;

/// What a site says of itself.
///
/// @param name name of the site, such as 青栎县政策文件库
/// @param county the place it serves, such as 青栎县
/// @param hotline the number to call next, 12345
/// @param organiser 主办单位, empty when not to be shown
/// @param identifier 政府网站标识码 (ten digits), empty when the site has none
public record SiteSettings(String name, String county, String hotline, String organiser, String identifier) {}
