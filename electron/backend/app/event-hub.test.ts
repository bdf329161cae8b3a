import { describe, expect, it } from "vitest";
import type { AppEvent } from "../../../shared/protocol/app/contract.ts";
import { createEventHub } from "./event-hub.ts";

const action = (name: string): AppEvent => ({ type: "action", action: name });

describe("the event hub", () => {
  it("tells each window what is meant for it", () => {
    const hub = createEventHub(() => undefined);
    const [one, two]: [AppEvent[], AppEvent[]] = [[], []];
    hub.listen("one", (event) => one.push(event));
    hub.listen("two", (event) => two.push(event));

    hub.emit(action("all"));
    hub.emit(action("two"), "two");

    expect(one).toEqual([action("all")]);
    expect(two).toEqual([action("all"), action("two")]);
  });

  it("tells the others what one window has chosen", () => {
    const hub = createEventHub(() => undefined);
    const [one, two]: [AppEvent[], AppEvent[]] = [[], []];
    hub.listen("one", (event) => one.push(event));
    hub.listen("two", (event) => two.push(event));

    hub.emitToOthers(action("chosen"), "one");

    expect(one).toEqual([]);
    expect(two).toEqual([action("chosen")]);
  });

  it("keeps only the last of what is told whole each time", () => {
    const hub = createEventHub(() => undefined);
    hub.listen("one", () => undefined)();
    hub.emit({ type: "recent" });
    hub.emit(action("between"));
    hub.emit({ type: "recent" });

    const heard: AppEvent[] = [];
    hub.listen("one", (event) => heard.push(event));

    expect(heard).toEqual([action("between"), { type: "recent" }]);
  });

  it("keeps what happens while a connection is lost, in order", () => {
    const hub = createEventHub(() => undefined);
    hub.listen("one", () => undefined)();
    hub.emit(action("first"));
    hub.emit(action("second"), "one");

    const heard: AppEvent[] = [];
    hub.listen("one", (event) => heard.push(event));

    expect(heard).toEqual([action("first"), action("second")]);
  });

  it("keeps nothing for windows that nobody has heard of, or that are closed", () => {
    const hub = createEventHub(() => undefined);
    hub.listen("closed", () => undefined)();
    hub.close("closed");
    hub.emit(action("lost"));

    const heard: AppEvent[] = [];
    hub.listen("closed", (event) => heard.push(event));
    hub.listen("new", (event) => heard.push(event));

    expect(heard).toEqual([]);
  });

  it("says when the first listener has come and the last has gone", () => {
    const said: boolean[] = [];
    const hub = createEventHub((isListening) => said.push(isListening));

    const stopOne = hub.listen("one", () => undefined);
    const stopTwo = hub.listen("two", () => undefined);
    stopOne();
    stopTwo();

    expect(said).toEqual([true, false]);
  });
});
