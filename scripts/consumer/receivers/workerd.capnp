using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.out.mjs")],
      compatibilityDate = "2026-11-01",
      bindings = [(name = "VOISNAP_WEBHOOK_SECRET", fromEnvironment = "VOISNAP_WEBHOOK_SECRET")],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
