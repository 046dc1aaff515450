package policybase.web.desk;

import policybase.access.PasswordRules;
import policybase.web.room.DeskFrame;

/// The form for one's own password.
///
/// @param isFirst whether nothing else can be done before
public record PasswordView(DeskFrame frame, String login, boolean isFirst) {
    public String rules() {
        return PasswordRules.TOLD;
    }
}
