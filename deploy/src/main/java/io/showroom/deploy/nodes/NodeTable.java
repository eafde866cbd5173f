package io.showroom.deploy.nodes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of table {@code running_node}, the running processes. All times are taken from the database's clock. */
@Component
final class NodeTable {

    /** Seconds without a heartbeat after which a node counts as gone. */
    static final int SILENT_SECONDS = 6;

    private final JdbcClient database;

    NodeTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Inserts a node that is ready. Deletes earlier nodes at the same address, and nodes without a heartbeat for an
     * hour.
     */
    void enter(Node node) {
        database.sql("""
                        DELETE FROM running_node
                         WHERE id <> :id AND url = :url OR seen_at < now() - interval '1 hour'""").param("id", node.id()).param("url", node.url()).update();
        alive(node);
    }

    /** Records a heartbeat. */
    void alive(Node node) {
        database.sql("""
                        INSERT INTO running_node (id, role, url, since, seen_at)
                        VALUES (:id, :role, :url, now(), now())
                        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at""")
                .param("id", node.id())
                .param("role", node.role().text())
                .param("url", node.url())
                .update();
    }

    void leave(Node node) {
        database.sql("DELETE FROM running_node WHERE id = :id")
                .param("id", node.id())
                .update();
    }

    /** Returns all running nodes, this one included, in the order in which they started. */
    List<Node> living() {
        return database.sql("""
                        SELECT id, role, url FROM running_node
                         WHERE seen_at > now() - make_interval(secs => :silent)
                         ORDER BY since, id""")
                .param("silent", SILENT_SECONDS)
                .query((row, n) ->
                        new Node(row.getString("id"), NodeRole.of(row.getString("role")), row.getString("url")))
                .list();
    }
}
