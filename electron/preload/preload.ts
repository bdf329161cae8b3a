import { contextBridge, ipcRenderer } from "electron";
import type { AppEvent } from "../../shared/protocol/app/contract.ts";
import { CHANNEL, type WindowBridge } from "../../shared/protocol/app/window-bridge.ts";
import { onDroppedFile } from "./dropped-files.ts";

const listeners = new Set<(event: AppEvent) => void>();

ipcRenderer.on(CHANNEL.event, (_, event: AppEvent) => {
  listeners.forEach((listener) => {
    listener(event);
  });
});

// Only forwards: whatever a page says is checked where it arrives.
const bridge: WindowBridge = {
  call: (name, input) => ipcRenderer.invoke(CHANNEL.call, name, input),
  listen(onEvent) {
    listeners.add(onEvent);
    ipcRenderer.send(CHANNEL.listen);
    return () => {
      listeners.delete(onEvent);
    };
  },
};

onDroppedFile((path) => {
  ipcRenderer.send(CHANNEL.drop, path);
});

contextBridge.exposeInMainWorld("macvlanDesigner", bridge);
