package policybase.store;

import java.time.LocalDate;
import policybase.document.DocumentId;
import policybase.validity.StatusLabel;

/// A document's status turned with the day (施行、到期 …), without anybody doing anything.
///
/// @param on the first day of the new status
/// @param reason why, as the status said on that day
public record Turn(DocumentId id, LocalDate on, StatusLabel before, StatusLabel after, String reason) {}
