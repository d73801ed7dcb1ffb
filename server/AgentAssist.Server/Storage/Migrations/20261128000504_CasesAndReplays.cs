using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgentAssist.Server.Storage.Migrations
{
    /// <inheritdoc />
    internal sealed partial class CasesAndReplays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<long>(nullable: false),
                    Json = table.Column<string>(nullable: false),
                    Kind = table.Column<string>(nullable: false),
                    Topic = table.Column<string>(nullable: true),
                    Level = table.Column<string>(nullable: false),
                    Language = table.Column<string>(nullable: true),
                    Source = table.Column<string>(nullable: true),
                    Tags = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Replays",
                columns: table => new
                {
                    Id = table.Column<string>(nullable: false),
                    Status = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<long>(nullable: false),
                    EndedAt = table.Column<long>(nullable: true),
                    By = table.Column<string>(nullable: true),
                    Policy = table.Column<string>(nullable: false),
                    Revision = table.Column<string>(nullable: false),
                    Against = table.Column<string>(nullable: true),
                    Cases = table.Column<string>(nullable: false),
                    Rule = table.Column<string>(nullable: true),
                    Topic = table.Column<string>(nullable: true),
                    Language = table.Column<string>(nullable: true),
                    Level = table.Column<string>(nullable: true),
                    Tag = table.Column<string>(nullable: true),
                    Volume = table.Column<long>(nullable: true),
                    Total = table.Column<long>(nullable: false),
                    Done = table.Column<long>(nullable: false),
                    RulesDone = table.Column<int>(nullable: false),
                    After = table.Column<string>(nullable: true),
                    Totals = table.Column<string>(nullable: true),
                    Results = table.Column<string>(nullable: true),
                    Notable = table.Column<long>(nullable: false),
                    Problem = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RevisionContents",
                columns: table => new
                {
                    Hash = table.Column<string>(nullable: false),
                    Bytes = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionContents", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "RevisionFiles",
                columns: table => new
                {
                    Revision = table.Column<string>(nullable: false),
                    Path = table.Column<string>(nullable: false),
                    Hash = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionFiles", x => new { x.Revision, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Revision = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<long>(nullable: false),
                    Files = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Revision);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Topic",
                table: "Cases",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_Replays_Status",
                table: "Replays",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "Replays");

            migrationBuilder.DropTable(
                name: "RevisionContents");

            migrationBuilder.DropTable(
                name: "RevisionFiles");

            migrationBuilder.DropTable(
                name: "Revisions");
        }
    }
}
