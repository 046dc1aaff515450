package policybase.web.portal.view;

import policybase.web.view.PageFrame;

/// A page that needs nothing but its frame.
public record PlainView(PageFrame frame) {}
