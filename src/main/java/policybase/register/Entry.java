package policybase.register;

import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.validity.Status;

/// One line of the register.
///
/// @param metadata the head facts public at the moment asked about
/// @param status on the day asked about
public record Entry(DocumentId id, Metadata metadata, Status status, Classing classing) {}
