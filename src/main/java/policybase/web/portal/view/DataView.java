package policybase.web.portal.view;

import policybase.web.view.PageFrame;

/// The page on open data.
///
/// @param documents how many documents a download has
public record DataView(PageFrame frame, int documents) {}
