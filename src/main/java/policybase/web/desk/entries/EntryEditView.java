package policybase.web.desk.entries;

import policybase.web.room.DeskFrame;

/// The form of an entry.
///
/// @param action where it is posted to
/// @param revision it builds on; 0 for a new one
public record EntryEditView(
        DeskFrame frame, String action, String back, int revision, boolean sample, EntryForm.Fields fields) {}
