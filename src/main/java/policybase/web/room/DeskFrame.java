package policybase.web.room;

import java.util.List;
import policybase.web.view.PageFrame;

/// What every page behind the guard shows around its content.
///
/// @param person who is signed in; empty outside
/// @param formToken what every form carries
/// @param message what was just done or why it was not; empty when there is nothing to tell
/// @param kept what was typed into the form that was refused
/// @param doors the menu
public record DeskFrame(
        PageFrame page,
        String person,
        String formToken,
        String message,
        boolean isTrouble,
        Kept kept,
        List<Room.Door> doors) {
    public DeskFrame {
        doors = List.copyOf(doors);
    }
}
