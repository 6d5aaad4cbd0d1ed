"""One folder or file per port: database, camera, decoder, files, central over HTTP."""
