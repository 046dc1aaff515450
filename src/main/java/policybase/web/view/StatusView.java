package policybase.web.view;

import policybase.validity.Status;

/// A status as readers see it: a word, a tone, a shape and a reason; never colour alone.
///
/// @param tone class of the style sheet: good, wait, gone or doubt
/// @param shape name of the icon: check, clock, cross or question
public record StatusView(String label, String tone, String shape, String reason, boolean inForce) {
    public static StatusView of(Status status) {
        return switch (status.label()) {
            case IN_FORCE -> view(status, "good", "check");
            case AMENDED, PARTLY_LAPSED -> view(status, "wait", "half");
            case NOT_YET -> view(status, "wait", "clock");
            case SUSPENDED -> view(status, "gone", "pause");
            case REPEALED, LAPSED, SUPERSEDED -> view(status, "gone", "cross");
            case UNVERIFIED -> view(status, "doubt", "question");
        };
    }

    private static StatusView view(Status status, String tone, String shape) {
        return new StatusView(status.label().label(), tone, shape, status.reason(), status.inForce());
    }
}
