package policybase.answer;

/// Where to turn with what is not for a policy base to decide.
///
/// @param matter what sort of matter it is: 火灾, 劳动争议
/// @param order whether the rule is looked for first
/// @param call the number to call, empty where there is none
/// @param advice what to do, in plain Chinese
public record Referral(String matter, Order order, String call, String advice) {
    /// What comes first.
    public enum Order {
        /// Only the channel: every second counts, or there is no rule to tell.
        CHANNEL_ONLY("只转"),
        /// The rule, if there is one, then the channel.
        RULE_FIRST("先答"),
        /// The channel only where no rule is found: the question may well ask for the rule alone.
        RULE_INSTEAD("无据才转");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// Whether it cannot wait.
    public boolean isEmergency() {
        return order == Order.CHANNEL_ONLY && call.length() == 3;
    }
}
