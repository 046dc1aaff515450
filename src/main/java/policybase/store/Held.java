package policybase.store;

import policybase.document.PolicyDocument;
import policybase.validity.Timeline;

/// A document with the events known about it, read in one snapshot.
public record Held(PolicyDocument document, Timeline timeline) {}
