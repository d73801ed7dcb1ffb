using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgentAssist.Server.Storage.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    Policy = table.Column<string>(nullable: false),
                    Version = table.Column<string>(nullable: false),
                    AgentId = table.Column<string>(nullable: false),
                    AgentName = table.Column<string>(nullable: true),
                    At = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => new { x.Policy, x.Version, x.AgentId });
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<string>(nullable: false),
                    Status = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<long>(nullable: false),
                    EndedAt = table.Column<long>(nullable: true),
                    AgentId = table.Column<string>(nullable: true),
                    Policy = table.Column<string>(nullable: false),
                    Revision = table.Column<string>(nullable: false),
                    Rules = table.Column<string>(nullable: false),
                    Reason = table.Column<string>(nullable: false),
                    Submitted = table.Column<string>(nullable: true),
                    Lead = table.Column<string>(nullable: true),
                    Answer = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Approvals",
                columns: table => new
                {
                    Id = table.Column<string>(nullable: false),
                    Status = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<long>(nullable: false),
                    ExpiresAt = table.Column<long>(nullable: false),
                    EndedAt = table.Column<long>(nullable: true),
                    AgentId = table.Column<string>(nullable: true),
                    Channel = table.Column<string>(nullable: true),
                    Topic = table.Column<string>(nullable: true),
                    ConversationId = table.Column<string>(nullable: true),
                    Policy = table.Column<string>(nullable: false),
                    Revision = table.Column<string>(nullable: false),
                    Codes = table.Column<string>(nullable: false),
                    Fingerprint = table.Column<string>(nullable: false),
                    Lead = table.Column<string>(nullable: true),
                    Reason = table.Column<string>(nullable: true),
                    IsEdited = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Approvals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<string>(nullable: false),
                    At = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(nullable: false),
                    Suggestion = table.Column<string>(nullable: true),
                    Scope = table.Column<string>(nullable: true),
                    Gate = table.Column<string>(nullable: true),
                    Reason = table.Column<string>(nullable: true),
                    AgentId = table.Column<string>(nullable: true),
                    AgentLevel = table.Column<string>(nullable: false),
                    Lead = table.Column<string>(nullable: true),
                    PolicyId = table.Column<string>(nullable: true),
                    Revision = table.Column<string>(nullable: true),
                    Channel = table.Column<string>(nullable: true),
                    Topic = table.Column<string>(nullable: true),
                    ConversationId = table.Column<string>(nullable: true),
                    Customer = table.Column<string>(nullable: true),
                    CaseId = table.Column<string>(nullable: true),
                    Length = table.Column<int>(nullable: true),
                    Hash = table.Column<string>(nullable: true),
                    Text = table.Column<string>(nullable: true),
                    TextUntil = table.Column<long>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Secrets",
                columns: table => new
                {
                    Name = table.Column<string>(nullable: false),
                    Value = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Secrets", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ApprovalTexts",
                columns: table => new
                {
                    ApprovalId = table.Column<string>(nullable: false),
                    Submitted = table.Column<string>(nullable: false),
                    ApprovedText = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalTexts", x => x.ApprovalId);
                    table.ForeignKey(
                        name: "FK_ApprovalTexts_Approvals_ApprovalId",
                        column: x => x.ApprovalId,
                        principalTable: "Approvals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventRules",
                columns: table => new
                {
                    EventId = table.Column<string>(nullable: false),
                    Source = table.Column<string>(nullable: false),
                    Code = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventRules", x => new { x.EventId, x.Source, x.Code });
                    table.ForeignKey(
                        name: "FK_EventRules_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_Status",
                table: "Appeals",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Fingerprint",
                table: "Approvals",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Status_ExpiresAt",
                table: "Approvals",
                columns: new[] { "Status", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EventRules_Source_Code",
                table: "EventRules",
                columns: new[] { "Source", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Kind",
                table: "Events",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Events_TextUntil",
                table: "Events",
                column: "TextUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "ApprovalTexts");

            migrationBuilder.DropTable(
                name: "EventRules");

            migrationBuilder.DropTable(
                name: "Secrets");

            migrationBuilder.DropTable(
                name: "Approvals");

            migrationBuilder.DropTable(
                name: "Events");
        }
    }
}
