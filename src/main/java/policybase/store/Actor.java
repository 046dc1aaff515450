package policybase.store;

/// Who does something, and from where.
///
/// @param login of the account; for a command on the machine itself [#MACHINE]
/// @param name of the person
/// @param origin the address it came from
public record Actor(String login, String name, String origin) {
    /// Stands where a login would, for commands run on the machine.
    public static final String MACHINE = "(本机)";

    /// Somebody at the machine's own terminal.
    public static Actor onTheMachine(String name) {
        return new Actor(MACHINE, name, "命令行");
    }
}
