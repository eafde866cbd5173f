/** Processes that have one side or both, know one another, and pass on what only another can answer. */
package io.showroom.deploy.nodes;
