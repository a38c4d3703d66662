"""Server of the commands as tools for agents, over the Model Context Protocol (MCP)."""
