package policybase.web.portal.view;

import policybase.web.view.PageFrame;

/// What the site holds, how it judges and answers, and whom to ask.
///
/// @param documents how many are public
/// @param inForce how many of them are in force today
/// @param unverified of how many it is not known
/// @param round when the base last looked what the day brings; empty before the first time
public record AboutView(PageFrame frame, int documents, int inForce, int unverified, String round) {}
