/**
 * The application's id, shared by polkit actions, desktop entry, AppStream and MIME type.
 *
 * Chosen once and never changed: installed policies and rules of administrators name it.
 */
export const APPLICATION_ID = "io.github.macvlan_designer.MacvlanDesigner";

/** The command's, the package's and the folders' name. */
export const APPLICATION_NAME = "macvlan-designer";

/** The program's name as people read it, in every language. */
export const APPLICATION_TITLE = "Macvlan Designer";
