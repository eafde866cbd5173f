/** Where lists and history are brought in: pages that talk to the import's addresses (docs/features/import.md). */
package io.showroom.importing.read;
