package policybase.screening;

import policybase.document.Span;

/// What a detector found in a piece.
record Hit(Concern concern, Severity severity, Span where, String advice) {
    static Hit of(Concern concern, Span where) {
        return new Hit(concern, concern.usual(), where, concern.advice());
    }

    Hit weighing(Severity other) {
        return new Hit(concern, other, where, advice);
    }

    Hit advising(String other) {
        return new Hit(concern, severity, where, other);
    }
}
